package vn.chosach.vault.web;

import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Page;

/** What keys and officers are called, in the language of the page. */
@Component
class EvidenceNames extends DisplayNames {

  EvidenceNames(NameSources sources) {
    super(sources);
  }

  /** With the agency of an officer. */
  @Override
  public String actor(Actor actor, Page page) {
    String agency = actor.agency();
    return super.actor(actor, page) + (agency == null ? "" : ", " + agency(agency, page));
  }
}
