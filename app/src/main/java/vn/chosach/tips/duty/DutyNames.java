package vn.chosach.tips.duty;

import org.springframework.stereotype.Component;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;

/** What agencies are called on the page of the duty desk. */
@Component
class DutyNames extends DisplayNames {

  DutyNames(NameSources sources) {
    super(sources);
  }
}
