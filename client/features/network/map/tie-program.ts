import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { MapNode, MapTie } from './map-model.ts';

const headNumbers: Readonly<Record<MapTie['heads'], number>> = { none: 0, target: 1, both: 2 };

/** Everything is reckoned in CSS pixels: the band around the line is wide enough for the heads, and for a finger when picking. */
const vertexShader = /* glsl */ `
precision highp float;

attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_start;
attribute vec2 a_end;
attribute float a_width;
attribute float a_startRadius;
attribute float a_endRadius;
attribute float a_heads;
attribute float a_dashed;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_minWidth;
uniform vec2 u_viewport;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_from;
varying float v_to;
varying float v_width;
varying float v_heads;
varying float v_dashed;

const float bias = 255.0 / 254.0;
const float hitWidth = 12.0;

void main() {
  vec2 half_view = u_viewport / 2.0;
  vec2 start = (u_matrix * vec3(a_start, 1)).xy * half_view;
  vec2 end = (u_matrix * vec3(a_end, 1)).xy * half_view;
  float len = distance(start, end);
  vec2 along = len > 0.0 ? (end - start) / len : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);

  v_width = max(a_width / u_sizeRatio, u_minWidth);
  float band = a_heads > 0.5 ? v_width + 4.0 : v_width / 2.0 + 2.0;
  #ifdef PICKING_MODE
  band = max(band, hitWidth / 2.0);
  #endif

  v_along = a_corner.x * len;
  v_across = a_corner.y * band;
  v_from = a_startRadius / u_sizeRatio;
  v_to = len - a_endRadius / u_sizeRatio;
  v_heads = a_heads;
  v_dashed = a_dashed;
  gl_Position = vec4((mix(start, end, a_corner.x) + across * v_across) / half_view, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_from;
varying float v_to;
varying float v_width;
varying float v_heads;
varying float v_dashed;

uniform float u_pixelRatio;
uniform float u_sizeRatio;

float cover(float half_width, float feather) {
  return 1.0 - smoothstep(half_width - feather, half_width + feather, abs(v_across));
}

void main(void) {
  if (v_along < v_from || v_along > v_to) {
    gl_FragColor = vec4(0.0);
    return;
  }
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float feather = 0.6 / u_pixelRatio;
  // The same heads and dashes as in print.
  float unit = clamp(1.0 / u_sizeRatio, 0.5, 1.5);
  float headLength = min(4.0 * unit + 1.9 * v_width, (v_to - v_from) * (v_heads > 1.5 ? 0.38 : 0.7));
  float headHalf = max(0.42 * headLength, 0.5 * v_width + 0.8 * unit);
  float from = v_from + (v_heads > 1.5 ? headLength * 0.8 : 0.0);
  float to = v_to - (v_heads > 0.5 ? headLength * 0.8 : 0.0);
  float dash = 3.5 * unit + 1.2 * v_width;
  float gap = 2.6 * unit + v_width;

  float alpha = v_along >= from && v_along <= to ? cover(v_width / 2.0, feather) : 0.0;
  if (v_dashed > 0.5 && mod(v_along - from, dash + gap) > dash) alpha = 0.0;

  float toEnd = v_to - v_along;
  if (v_heads > 0.5 && toEnd < headLength) alpha = max(alpha, cover(headHalf * toEnd / headLength, feather));
  float toStart = v_along - v_from;
  if (v_heads > 1.5 && toStart < headLength) alpha = max(alpha, cover(headHalf * toStart / headLength, feather));

  gl_FragColor = vec4(v_color.rgb * v_color.a, v_color.a) * alpha;
  #endif
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
const uniforms = ['u_matrix', 'u_sizeRatio', 'u_viewport', 'u_minWidth', 'u_pixelRatio'] as const;

/** Draws a tie as one straight line, whole or dashed, with a head at its target, at both ends, or none. */
export class TieProgram extends EdgeProgram<(typeof uniforms)[number], MapNode, MapTie> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_startRadius', size: 1, type: FLOAT },
        { name: 'a_endRadius', size: 1, type: FLOAT },
        { name: 'a_heads', size: 1, type: FLOAT },
        { name: 'a_dashed', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [1, 1],
        [0, -1],
        [1, 1],
        [0, 1],
      ],
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    // The drawing controller gives every tie these attributes.
    const own = data as EdgeDisplayData & MapTie;
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      own.size,
      source.size,
      target.size,
      headNumbers[own.heads],
      own.dashed ? 1 : 0,
      floatColor(own.color),
      edgeIndex,
    ];
    this.array.set(values, start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform2f(uniformLocations.u_viewport ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations.u_minWidth ?? null, params.minEdgeThickness);
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
  }
}
