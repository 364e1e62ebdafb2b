package vn.chosach.watch.web.register;

import org.springframework.stereotype.Component;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Page;

/** What an agency is called today; its key when it is no more. */
@Component
class AgencyNames extends DisplayNames {

  AgencyNames(NameSources sources) {
    super(sources);
  }

  public String of(String key, Page page) {
    return agency(key, page);
  }
}
