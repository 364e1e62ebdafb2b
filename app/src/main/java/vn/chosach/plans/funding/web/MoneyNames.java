package vn.chosach.plans.funding.web;

import org.springframework.stereotype.Component;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;

/** What keys are called on the pages of money. */
@Component
class MoneyNames extends DisplayNames {

  MoneyNames(NameSources sources) {
    super(sources);
  }
}
