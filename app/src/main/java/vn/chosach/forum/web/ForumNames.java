package vn.chosach.forum.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies, officers and communes are called. */
@Component
class ForumNames extends DisplayNames {

  ForumNames(NameSources sources) {
    super(sources);
  }

  /** Who may answer, the convening police first. */
  List<Choice> units(String police, Page page) {
    return java.util.stream.Stream.concat(
            bodies(one -> one.key().equals(police), page).stream(),
            bodies(one -> one.kind() == Agency.AgencyKind.AGENCY && !one.key().equals(police), page)
                .stream())
        .toList();
  }
}
