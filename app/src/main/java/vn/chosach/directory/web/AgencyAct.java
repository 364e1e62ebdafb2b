package vn.chosach.directory.web;

import java.util.List;
import java.util.function.BiFunction;
import vn.chosach.directory.Outcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/**
 * An act on one body of the roll.
 *
 * @param names how bodies are named
 * @param slug last part of the address
 * @param texts message keys of the act
 * @param lede message key of what the act does
 * @param inputs makes the fields of the form
 * @param verb does it
 */
record AgencyAct(
    Names names,
    String slug,
    DeskAct.Texts texts,
    String lede,
    BiFunction<AgencyAct.Asked, Sent, List<Field>> inputs,
    AgencyAct.Verb verb)
    implements DeskAct {

  /** For which body a form is drawn, on which page. */
  record Asked(Page page, String key) {}

  /** The verb of the door behind the form. */
  @FunctionalInterface
  interface Verb {
    Outcome perform(Actor actor, String key, Sent sent);
  }

  @Override
  public ActForm form(Page page, String key, Sent sent) {
    String name = names.body(key, page.today(), page.lang());
    return new ActForm(
        page.t(texts.link()) + ": " + name,
        page.t(lede),
        "/quan-tri/co-quan/" + key + "/" + slug,
        page.t(texts.link()),
        after(key),
        inputs.apply(new Asked(page, key), sent),
        FormErrors.none());
  }

  @Override
  public Outcome perform(Actor actor, String key, Sent sent) {
    return verb.perform(actor, key, sent);
  }

  @Override
  public String after(String key) {
    return "/co-quan/" + key;
  }
}
