/** Reads a colour of the app by its name. */
export type Ink = (name: string) => string;

export const PICTURE = { width: 960, height: 320, head: 48, margin: 24 };
/** Sharp on a good screen and in print. */
const SCALE = 2;

/** A PNG of 1920 × 640 pixels under a title. Pictures leave the app for paper: always the light colours. */
export async function pictureOf(
  title: string,
  draw: (pen: CanvasRenderingContext2D, ink: Ink, font: string) => void,
): Promise<Blob> {
  const { width, height, margin } = PICTURE;
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures');
  const probe = document.createElement('div');
  probe.dataset['mantineColorScheme'] = 'light';
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const ink: Ink = (name) => style.getPropertyValue(name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = ink('--q-surface');
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = ink('--q-text');
  pen.font = `600 15px ${font}`;
  pen.fillText(title, margin, margin + 12);
  draw(pen, ink, font);
  probe.remove();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
  });
}
