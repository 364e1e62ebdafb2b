package vn.chosach.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chosach.approvals.ApprovedForm;
import vn.chosach.approvals.ApprovedForms;
import vn.chosach.directory.Agencies;
import vn.chosach.ui.Page;

/** The forms of acts on the roll and on the rules, by their addresses. */
@Component
record RollForms(AgencyForms bodies, RuleForms rules, Agencies agencies) implements ApprovedForms {

  private static final Pattern BODY = Pattern.compile("/quan-tri/co-quan/([^/]+)/([a-z-]+)");
  private static final Pattern RULE = Pattern.compile("/quan-tri/tham-quyen/([^/]+)/ket-thuc");

  @Override
  public Optional<ApprovedForm> at(String address, Map<String, List<String>> values, Page page) {
    return at(address, page).map(RollForm::approved);
  }

  /** Empty for an address of no such form, and where there is no such body or rule. */
  Optional<RollForm> at(String address, Page page) {
    Matcher body = BODY.matcher(address);
    Matcher rule = RULE.matcher(address);
    if (address.equals("/quan-tri/co-quan/moi")) {
      return Optional.of(bodies.register(page));
    }
    if (address.equals("/quan-tri/tham-quyen/moi")) {
      return Optional.of(rules.entrust(page));
    }
    if (body.matches()) {
      return AgencyForms.AgencyAct.of(body.group(2))
          .filter(act -> agencies.history(body.group(1)).isPresent())
          .map(act -> bodies.of(act, body.group(1), page));
    }
    return rule.matches() ? rules.end(rule.group(1), page) : Optional.empty();
  }
}
