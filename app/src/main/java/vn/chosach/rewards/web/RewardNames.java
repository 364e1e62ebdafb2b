package vn.chosach.rewards.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.rewards.desk.RewardDesk;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardForm;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** What agencies and nominees are called, and who can be put forward. */
@Component
class RewardNames extends DisplayNames {

  RewardNames(NameSources sources) {
    super(sources);
  }

  List<Choice> members(String agency) {
    return Choice.of(officers.working(agency, null), one -> one.id(), one -> one.displayName());
  }

  List<Choice> units(Page page) {
    return bodies(body -> body.kind() != Agency.AgencyKind.CLASS, page);
  }

  List<Choice> competent(Page page) {
    return bodies(
        body ->
            RewardDesk.decides(body, RewardForm.MERIT)
                || RewardDesk.decides(body, RewardForm.PRAISE),
        page);
  }

  /** The people, the team or the code. */
  String nominee(Nomination one, Page page) {
    return switch (one.kind()) {
      case TEAM -> one.name();
      case INFORMANT -> page.t(NomineeKind.INFORMANT.textKey()) + " " + one.name();
      case PERSON ->
          one.nominees().stream().map(each -> officer(each.officer(), page)).findFirst().orElse("");
    };
  }
}
