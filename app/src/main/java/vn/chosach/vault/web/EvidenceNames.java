package vn.chosach.vault.web;

import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officers;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.ui.Page;

/** What keys and officers are called, in the language of the page. */
@Component
class EvidenceNames extends DisplayNames {

  EvidenceNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    super(agencies, areas, catalogue, officers);
  }

  /** With the agency of an officer. */
  @Override
  public String actor(Actor actor, Page page) {
    String agency = actor.agency();
    return super.actor(actor, page) + (agency == null ? "" : ", " + agency(agency, page));
  }
}
