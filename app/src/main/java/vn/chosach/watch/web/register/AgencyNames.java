package vn.chosach.watch.web.register;

import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.officers.Officers;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.ui.Page;

/** What an agency is called today; its key when it is no more. */
@Component
class AgencyNames extends DisplayNames {

  AgencyNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    super(agencies, areas, catalogue, officers);
  }

  public String of(String key, Page page) {
    return agency(key, page);
  }
}
