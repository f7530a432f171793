/** Front-desk clocks are often wrong: ages are reckoned on the hub's clock, learnt from the Date of its answers. */
let offsetMs = 0;

const tolerance = 2_000;

export const learnServerTime = (date: string | null) => {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(server)) {
    return;
  }

  const difference = server - Date.now();
  offsetMs = Math.abs(difference) > tolerance ? difference : 0;
};

/** Milliseconds since 1970 on the hub's clock. */
export const serverNow = () => Date.now() + offsetMs;
