package vn.chosach.trust.web;

import org.springframework.stereotype.Component;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Page;

/** What agencies are called. */
@Component
class TrustNames extends DisplayNames {

  TrustNames(NameSources sources) {
    super(sources);
  }

  String law(String code, Page page) {
    return lawTitle(code, page);
  }

  boolean confirmed(String code) {
    return catalogue.legalBasis(code).map(one -> one.provenance().published()).orElse(false);
  }
}
