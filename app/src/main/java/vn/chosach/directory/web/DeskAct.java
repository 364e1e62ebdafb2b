package vn.chosach.directory.web;

import vn.chosach.directory.Outcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;

/** One act on the roll as the desk offers it: a form, and the verb behind it. */
interface DeskAct {

  /** Last part of the address, such as {@code doi-ten}. */
  String slug();

  /** Message key of the act as a link, and of what is said when it is done. */
  Texts texts();

  /**
   * The form.
   *
   * @param subject key of the agency or id of the rule; empty for something new
   */
  ActForm form(Page page, String subject, Sent sent);

  Outcome perform(Actor actor, String subject, Sent sent);

  /** Where to go when it is done, without language prefix. */
  String after(String subject);

  /** Message keys. */
  record Texts(String link, String done) {}
}
