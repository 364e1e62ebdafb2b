package vn.chosach.referrals.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.Referrals;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;

/** Soạn công văn: the sender lets a covering letter be drafted from what was handed over. */
@Controller
record LetterController(Referrals referrals, CoveringLetters letters) {

  static final String PATH = "/cong-van";

  @PostMapping(ReferralRoutes.DESK + "/" + ReferralRoutes.ID + PATH)
  ModelAndView draft(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    ReferralFile file =
        referrals
            .open(id, ActingOfficer.of(viewer))
            .filter(ReferralFile::sender)
            .orElseThrow(Page::absent);
    ReferralFile.Content content = file.content();
    if (content == null) {
      throw Page.absent();
    }
    return visit.press(
        ReferralRoutes.DESK + "/" + id,
        sent -> letters.draft(file, content, visit.page(), viewer),
        done -> visit.say(CoveringLetters.address(done.id()), "referrals.covering.drafted"));
  }
}
