package vn.chosach.conduct.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Names of officers and agencies as the pages say them. */
@Component
class ConductNames extends DisplayNames {

  ConductNames(NameSources sources) {
    super(sources);
  }

  Map<UUID, String> officers(Set<UUID> ids) {
    return officers.displayNames(ids);
  }

  List<Choice> agencies(Page page) {
    return bodies(any -> true, page);
  }
}
