/* Calls every function of the AssemblyScript header once and writes what each gave, one number or text a line. */
import * as fp from "../../../samples/plugins/flowpilot";

@external("app", "document") declare function app_document(request: usize, length: u32): i64;

// Evaluated before fp_run, by `_initialize`: what a plugin does at its top level is held by its limits too.
const early: i32 = fp.inputSize();

function line(text: string): void {
  fp.writeText(text + "\n");
}

export function fp_run(): i32 {
  const whole = fp.input();
  if (whole.length == 1) fp.fail(whole[0], "failed as asked, with an umlaut: ü");
  line(early.toString() + " " + whole.length.toString());
  const piece = new Uint8Array(4);
  line(fp.readInput(piece, 2).toString() + " " + piece.toString());
  line(fp.readInput(piece, 1000).toString());
  line(fp.log(fp.Level.Warning, "a line: ü").toString());
  line(fp.utcNow().toString());
  line((fp.runTime() >= 0).toString());
  const nonce = new Uint8Array(8);
  line(fp.random(nonce).toString() + " " + nonce.some((b) => b != 0).toString());
  line(fp.random(new Uint8Array(65537)).toString());
  const answer = fp.Answer.of(app_document(whole.dataStart, whole.byteLength));
  line((<i32>answer.status).toString() + " " + answer.size().toString() + " " + String.UTF8.decode(answer.read().buffer));
  line(answer.free().toString() + " " + answer.size().toString() + " " + answer.free().toString());
  const missing = fp.Answer.of(app_document(whole.dataStart, 0));
  line((<i32>missing.status).toString() + " " + missing.read().length.toString());
  return 0;
}
