package vn.chosach.plans.funding.web;

import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.officers.Officers;
import vn.chosach.officers.naming.DisplayNames;

/** What keys are called on the pages of money. */
@Component
class MoneyNames extends DisplayNames {

  MoneyNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    super(agencies, areas, catalogue, officers);
  }
}
