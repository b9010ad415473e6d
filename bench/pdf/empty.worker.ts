self.onmessage = ({ data }: MessageEvent<object>) => self.postMessage(Object.keys(data).length);
