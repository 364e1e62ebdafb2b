package vn.chosach.trust.web;

import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.officers.Officers;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.ui.Page;

/** What agencies are called. */
@Component
class TrustNames extends DisplayNames {

  TrustNames(Agencies agencies, Areas areas, Catalogue catalogue, Officers officers) {
    super(agencies, areas, catalogue, officers);
  }

  String law(String code, Page page) {
    return lawTitle(code, page);
  }

  boolean confirmed(String code) {
    return catalogue.legalBasis(code).map(one -> one.provenance().published()).orElse(false);
  }
}
