import {render} from 'preact';
import {App} from './app';
import {followAddress} from './state/route';
import {begin} from './state/session';
import './style/page.scss';

const page = document.getElementById('page');
if (page) {
  void begin().then(followAddress);
  render(<App />, page);
}
