package vn.chosach.retention.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and officers are called, and whom a person can ask. */
@Component
class MatterNames extends DisplayNames {

  MatterNames(NameSources sources) {
    super(sources);
  }

  List<Choice> controllers(Page page) {
    return bodies(body -> body.kind() != Agency.AgencyKind.CLASS, page);
  }
}
