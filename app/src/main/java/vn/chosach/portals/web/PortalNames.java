package vn.chosach.portals.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and officers are called. */
@Component
class PortalNames extends DisplayNames {

  PortalNames(NameSources sources) {
    super(sources);
  }

  List<Choice> agencies(Page page) {
    return bodies(body -> true, page);
  }
}
