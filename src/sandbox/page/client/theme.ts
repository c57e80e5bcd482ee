import { element } from './widgets/element.ts';

/** Creates the switch between light and dark; starts with the system's setting. */
export function createThemeSwitch(onTheme: (isLight: boolean) => void): HTMLElement {
  const system = matchMedia('(prefers-color-scheme: light)');
  let isLight = system.matches;
  const button = element('button', { type: 'button', onclick: () => use(!isLight) });
  system.addEventListener('change', () => use(system.matches));
  use(isLight);

  function use(light: boolean): void {
    isLight = light;
    document.documentElement.dataset.theme = light ? 'light' : 'dark';
    button.textContent = light ? 'Dark' : 'Light';
    button.ariaLabel = light ? 'Use dark colours' : 'Use light colours';
    onTheme(light);
  }

  return button;
}
