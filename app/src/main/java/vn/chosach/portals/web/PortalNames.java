package vn.chosach.portals.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.officers.Officers;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and officers are called. */
@Component
class PortalNames extends DisplayNames {

  PortalNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    super(agencies, areas, catalogue, officers);
  }

  List<Choice> agencies(Page page) {
    return bodies(body -> true, page);
  }
}
