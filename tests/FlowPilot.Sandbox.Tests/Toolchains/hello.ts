// A program of every day in AssemblyScript: strings, a map, sorting, floating point, and memory that is collected.
class Fare {
  constructor(public name: string, public minor: i64, public risk: f64) {}
}

const fares = new Map<string, Fare>();

export function add(name: string, minor: i64, risk: f64): i32 {
  if (minor < 0) throw new Error("a negative amount: " + minor.toString());
  fares.set(name, new Fare(name, minor, risk));
  return fares.size;
}

export function report(): string {
  const values = fares.values();
  values.sort((a, b) => <i32>(a.minor - b.minor));
  const lines = values.map<string>((fare) => fare.name + ": " + fare.minor.toString() + " at " + Math.round(Math.sqrt(fare.risk) * 100).toString());
  return lines.join("\n");
}
