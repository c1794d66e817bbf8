// htmx exchanges parts of pages, which all work without it. Here: what changed is said aloud, the focus stays, and nothing that went
// wrong is swallowed. Who draws something inside a part listens to htmx:load.
'use strict';
(() => {
  /** What stood under the reader’s hands in the part that goes: the focused element by its words, the folds that are open. */
  let left = null;

  const words = element => element.textContent.trim();
  const group = element => element.closest('[aria-labelledby]')?.getAttribute('aria-labelledby');
  const folds = part => [...part.querySelectorAll('details > summary')];

  /** @param which 0 when nobody answers, 1 when a calculation was refused, -1 when all is well */
  const trouble = which => {
    const box = document.getElementById('panne');
    box.hidden = which < 0;
    [...box.children].forEach((line, place) => { line.hidden = place !== which; });
  };

  const remember = part => {
    const active = part.contains(document.activeElement) ? document.activeElement : null;
    left = {
      words: active && words(active),
      group: active && group(active),
      open: folds(part).filter(fold => fold.parentElement.open).map(words),
    };
  };

  const resume = part => {
    folds(part).filter(fold => left.open.includes(words(fold))).forEach(fold => { fold.parentElement.open = true; });
    if (left.words === null || document.activeElement !== document.body) {
      return;
    }
    const news = part.querySelector('[data-news]') || part;
    const again = [...part.querySelectorAll('a, summary')]
      .find(element => words(element) === left.words && group(element) === left.group && element.checkVisibility());
    if (!again) {
      news.tabIndex = -1;
    }
    (again || news).focus({ preventScroll: Boolean(again) });
  };

  /** Another page came than the one that was asked for: an error, a form to sign in. */
  const otherwise = (detail, page) => {
    const asker = detail.requestConfig.elt;
    if (asker.matches('input, [data-live]')) {
      detail.shouldSwap = false; // who is typing goes on typing
      trouble(detail.xhr.status >= 500 ? 0 : 1);
    } else if (detail.requestConfig.verb === 'get') {
      detail.shouldSwap = false;
      location.assign(detail.xhr.responseURL);
    } else if (page.getElementById('contenu')) {
      detail.target = document.getElementById('contenu');
      detail.selectOverride = '#contenu';
      detail.swapOverride = 'outerHTML show:window:top';
      detail.shouldSwap = true;
      left = { words: '', group: null, open: [] };
    } else {
      detail.shouldSwap = false;
      trouble(0);
    }
  };

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    const wanted = detail.requestConfig.elt.closest('[hx-select]').getAttribute('hx-select');
    const page = new DOMParser().parseFromString(detail.serverResponse, 'text/html');
    trouble(-1);
    remember(detail.target);
    detail.isError = false;
    if (page.querySelector(wanted)) {
      detail.shouldSwap = true;
    } else {
      otherwise(detail, page);
    }
  });

  document.addEventListener('htmx:afterSettle', ({ target, detail }) => {
    const news = target.querySelector('[data-news]');
    if (news) {
      document.getElementById('annonce').textContent = words(news);
    }
    if (left && (target.id === detail.target.id)) {
      resume(target);
      left = null;
      if (detail.requestConfig.verb !== 'get' && !detail.requestConfig.elt.matches('[data-live]')) {
        htmx.trigger(document.body, 'levier:changed');
      }
    }
  });

  document.addEventListener('htmx:beforeRequest', event => {
    const { requestConfig: { elt }, pathInfo, target } = event.detail;
    const shown = elt.matches('input') && pathInfo.finalRequestPath === location.pathname + location.search;
    if (shown || 'sent' in elt.dataset) {
      event.preventDefault();
    } else {
      target.setAttribute('aria-busy', 'true');
    }
  });
  document.addEventListener('htmx:afterRequest', ({ detail }) => detail.target.removeAttribute('aria-busy'));
  // who sends the whole form needs no calculation any more
  document.addEventListener('submit', ({ target }) => {
    if (target.matches('[data-live]')) {
      target.dataset.sent = '';
      htmx.trigger(target, 'htmx:abort');
    }
  });
  addEventListener('pageshow', () => document.querySelectorAll('[data-sent]').forEach(form => delete form.dataset.sent));
  document.addEventListener('htmx:sendError', () => trouble(0));
  document.addEventListener('htmx:timeout', () => trouble(0));
})();
