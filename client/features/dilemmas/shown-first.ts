/** What else is told of how a dilemma is spoken of, once its row is opened. */
export const moreOfTalk = ['dilemma_intensity', 'dilemma_poles_within', 'dilemma_poles_between'];

/** What the page shows at once: what is said, and one measure of structure, which names every part of the study. */
export const shownFirst = {
  measures: ['dilemma_prevalence', 'dilemma_direction', 'dilemma_tension', ...moreOfTalk, 'control_dependence_asymmetry'],
};
