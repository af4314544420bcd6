import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { MapNode, MapTie } from './map-model.ts';

const shapeNumbers: Readonly<Record<MapNode['shape'], number>> = {
  circle: 0,
  square: 1,
  diamond: 2,
  triangle: 3,
  hexagon: 4,
  pentagon: 5,
  cross: 6,
};

/** Offsets are reckoned in CSS pixels and only then brought to clip space, so that outline and feather keep their width. */
const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_outline;
attribute vec2 a_position;
attribute float a_size;
attribute float a_outlineWidth;
attribute float a_shape;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_viewport;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_radius;
varying float v_outlineWidth;
varying float v_shape;

const float bias = 255.0 / 254.0;
const float hitRadius = 12.0;

void main() {
  v_radius = a_size / u_sizeRatio;
  #ifdef PICKING_MODE
  v_radius = max(v_radius, hitRadius);
  #endif
  float reach = v_radius * 1.5 + a_outlineWidth + 2.0;
  v_point = a_corner * reach;
  v_outlineWidth = a_outlineWidth;
  v_shape = a_shape;
  vec2 centre = (u_matrix * vec3(a_position, 1)).xy;
  gl_Position = vec4(centre + v_point * 2.0 / u_viewport, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_outline = a_outline;
  v_color.a *= bias;
  v_outline.a *= bias;
}
`;

/** Signed distance to each shape; all have the area of the circle of the same radius, so that size reads alike. */
const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_radius;
varying float v_outlineWidth;
varying float v_shape;

uniform float u_pixelRatio;

const float pi = 3.14159265;

float polygon(vec2 p, float radius, float sides, float turn) {
  float part = 2.0 * pi / sides;
  float apothem = radius * sqrt(pi / (sides * tan(pi / sides)));
  float angle = atan(p.x, p.y) + turn;
  return cos(floor(0.5 + angle / part) * part - angle) * length(p) - apothem;
}

float box(vec2 p, vec2 half_size) {
  vec2 q = abs(p) - half_size;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float distanceTo(vec2 p, float radius, float shape) {
  if (shape < 0.5) return length(p) - radius;
  if (shape < 1.5) return polygon(p, radius, 4.0, 0.0);
  if (shape < 2.5) return polygon(p, radius, 4.0, pi / 4.0);
  if (shape < 3.5) return polygon(p, radius, 3.0, pi);
  if (shape < 4.5) return polygon(p, radius, 6.0, 0.0);
  if (shape < 5.5) return polygon(p, radius, 5.0, pi);
  vec2 arm = radius * vec2(1.052945, 0.484355);
  return min(box(p, arm), box(p, arm.yx));
}

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = length(v_point) > v_radius ? vec4(0.0) : v_color;
  #else
  float feather = 0.75 / u_pixelRatio;
  float d = distanceTo(v_point, v_radius, v_shape) - v_outlineWidth / 2.0;
  float inside = 1.0 - smoothstep(-feather, feather, d);
  float rim = smoothstep(-v_outlineWidth - feather, -v_outlineWidth + feather, d);
  vec4 color = mix(v_color, v_outline, rim);
  gl_FragColor = vec4(color.rgb * color.a, color.a) * inside;
  #endif
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
const uniforms = ['u_matrix', 'u_sizeRatio', 'u_viewport', 'u_pixelRatio'] as const;

/** Draws every node shape with an outline, in one pass; the shape travels with the node. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number], MapNode, MapTie> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_outlineWidth', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_outline', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, -1],
        [1, 1],
        [-1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
    // The drawing controller gives every node these attributes.
    const own = data as NodeDisplayData & MapNode;
    const values = [
      own.x,
      own.y,
      own.size,
      own.outlineWidth,
      shapeNumbers[own.shape],
      floatColor(own.color),
      floatColor(own.outline),
      nodeIndex,
    ];
    this.array.set(values, start);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
    gl.uniform2f(uniformLocations.u_viewport ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations.u_pixelRatio ?? null, params.pixelRatio);
  }
}
