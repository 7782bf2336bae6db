import { failure, success } from "../../result";
import { decodeText } from "../decodeText";
import { largestText, type FileFormat } from "../fileFormat";

/** Whatever else: UTF-8 with or without mark, UTF-16, GB18030 (GBK, GB2312). */
export const text: FileFormat = {
  extensions: [".txt"],
  largest: largestText,
  recognizes: () => true,
  read: (bytes) => {
    const decoded = decodeText(bytes);
    return Promise.resolve(decoded ? success({ ...decoded, kind: "text", notes: [] }) : failure("files.binary"));
  },
};
