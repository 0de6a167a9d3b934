/** Two textures, because they mean two things: hatch has no denominator, dots are fewer than ten people. */
export function MapTextures({ id, unit }: { readonly id: string; readonly unit: number }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width={8}
        height={8}
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${unit}) rotate(45)`}
      >
        <rect width={8} height={8} className="texture-ground" />
        <rect width={1.25} height={8} className="texture-ink" />
      </pattern>
      <pattern
        id={`${id}-dots`}
        width={7}
        height={7}
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${unit})`}
      >
        <rect width={7} height={7} className="texture-ground" />
        <circle cx={3.5} cy={3.5} r={1.2} className="texture-ink" />
      </pattern>
    </defs>
  );
}
