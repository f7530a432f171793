/** What a colour name stands for in the theme on screen: drawings need the value, not the name. */
export const readColor = (name: string) => {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  probe.hidden = true;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
