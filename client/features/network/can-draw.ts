/** False where the browser cannot draw with WebGL; then the tables stand in for the map. */
export function canDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // Browsers keep few contexts at a time; this one has done its work.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
