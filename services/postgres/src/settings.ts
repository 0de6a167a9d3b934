import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

const mebibyte = 2 ** 20;

/** The settings of the server, given on its command line so that they always fit the program that starts it. */
export function settings(clusterName: string, socketFolder: string): Readonly<Record<string, string>> {
  const memory = Math.floor(totalmem() / mebibyte);
  return {
    cluster_name: clusterName,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder,
    max_connections: '60',
    timezone: 'Asia/Jakarta',
    log_timezone: 'Asia/Jakarta',
    // What is answered as saved is on the disk.
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    // No replica, no archive: the bulk load of the demo data need not be logged twice.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    shared_buffers: `${Math.min(512, Math.floor(memory / 4))}MB`,
    effective_cache_size: `${Math.floor(memory / 2)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${Math.min(256, Math.floor(memory / 16))}MB`,
    random_page_cost: '1.1',
    // Our statements are short: compiling them costs more than it saves.
    jit: 'off',
    // A caller who hangs up should not keep the server at work.
    client_connection_check_interval: '500ms',
    dynamic_shared_memory_type: sharedMemoryType(),
    ...quietLog,
  };
}

/** The log names no row: statements, their values and the details of errors can hold personal data. */
const quietLog = {
  log_destination: 'stderr',
  logging_collector: 'off',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
};

/** Containers often have 64 MB of POSIX shared memory, too little for one parallel hash join. */
function sharedMemoryType(): string {
  if (process.platform !== 'linux') return 'posix';
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks >= 256 * mebibyte ? 'posix' : 'mmap';
  } catch {
    return 'mmap';
  }
}
