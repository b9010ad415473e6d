interface HarfBuzzImports {
  env: {
    emscripten_resize_heap(bytes: number): number;
    _abort_js(): never;
    _emscripten_runtime_keepalive_clear(): void;
  };
  wasi_snapshot_preview1: { proc_exit(code: number): never };
}

/** Pointers are offsets into `memory`, whose buffer is another one after it has grown. */
export interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  __wasm_call_ctors(): void;
  malloc(bytes: number): number;
  free(at: number): void;
  hb_blob_create(at: number, length: number, mode: number, data: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_buffer_create(): number;
  hb_buffer_reset(buffer: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_add_utf16(buffer: number, at: number, length: number, offset: number, count: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

export function createHarfBuzz(imports: HarfBuzzImports): HarfBuzz;
