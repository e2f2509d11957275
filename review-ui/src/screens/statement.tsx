// The accessibility statement of this page. A council puts its own contact in when it publishes it.
import {Heading} from '../parts/heading';

export function StatementScreen() {
  return (
    <main id="main" class="screen prose">
      <Heading title="Accessibility statement">Accessibility of the review desk</Heading>
      <p class="govuk-body">We want as many people as possible to be able to do this work. You should be able to use every screen with a keyboard alone, with a screen reader, at 200% zoom and more, with your own colours, and without hearing anything.</p>
      <h2 class="govuk-heading-m">What we aim for</h2>
      <p class="govuk-body">Version 2.2 of the Web Content Accessibility Guidelines, level AA. Each release is tested by a program on every screen, and a whole page is decided with the keyboard alone.</p>
      <h2 class="govuk-heading-m">What helps</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>What is to decide, removed and kept is said in words, signs and patterns, not in colour alone.</li>
        <li>Single keys can be switched off or changed under <a class="govuk-link" href="#/settings">Keys</a>.</li>
        <li>A box can be drawn with the arrow keys, and text selected word by word.</li>
        <li>You are warned two minutes before you are logged out, and can stay.</li>
        <li>Nothing moves by itself; messages of a problem stay until you close them.</li>
      </ul>
      <h2 class="govuk-heading-m">What does not work well</h2>
      <p class="govuk-body">Pages are shown as pictures. The places proposed are listed as text beside them, and “Select text” reads a page word by word, but a page without words that a machine could read (handwriting, a photograph) cannot be read aloud before somebody has transcribed it. Ask a colleague to transcribe such pages first.</p>
      <h2 class="govuk-heading-m">If something is in your way</h2>
      <p class="govuk-body">Tell whoever administers this desk, and say which screen it is and what you use. If the answer does not help, the Equality Advisory and Support Service can.</p>
      <p class="govuk-body"><a class="govuk-link" href="licences.txt">Licences of the parts this page is built from</a></p>
    </main>
  );
}
