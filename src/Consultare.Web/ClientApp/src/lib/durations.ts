const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** "45 s", "2 min 10 s", "1 h 05 min", "3 d 4 h". */
export const formatDuration = (seconds: number) => {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < minute) {
    return `${whole} s`;
  }

  if (whole < hour) {
    const rest = whole % minute;
    return rest === 0 ? `${whole / minute} min` : `${Math.floor(whole / minute)} min ${rest} s`;
  }

  if (whole < day) {
    const rest = Math.floor((whole % hour) / minute);
    return rest === 0
      ? `${Math.floor(whole / hour)} h`
      : `${Math.floor(whole / hour)} h ${String(rest).padStart(2, '0')} min`;
  }

  const rest = Math.floor((whole % day) / hour);
  return rest === 0 ? `${Math.floor(whole / day)} d` : `${Math.floor(whole / day)} d ${rest} h`;
};

/** One unit, as ages are said: "12 s", "4 min", "2 h", "3 dias". */
export const formatRough = (seconds: number) => {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < minute) {
    return `${whole} s`;
  }

  if (whole < hour) {
    return `${Math.floor(whole / minute)} min`;
  }

  if (whole < day) {
    return `${Math.floor(whole / hour)} h`;
  }

  const days = Math.floor(whole / day);
  return days === 1 ? '1 dia' : `${days} dias`;
};

/** "agora" within five seconds, else "há 4 min". */
export const formatAge = (instant: string | number, now: number) => {
  const seconds = (now - new Date(instant).getTime()) / 1000;
  return seconds < 5 ? 'agora' : `há ${formatRough(seconds)}`;
};

/** "em 12 min" for what is to come, "agora" when it is due. */
export const formatUntil = (instant: string | number, now: number) => {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  return seconds < 5 ? 'agora' : `em ${formatRough(seconds)}`;
};
