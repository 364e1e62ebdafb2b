package vn.chosach.cases;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseOpenings;
import vn.chosach.cases.acts.Successions;

/** How cases come to an agency: opened there and told, or moved there. */
@Component
record CaseBeginnings(
    CaseOpenings openings, Successions successions, ApplicationEventPublisher events) {}
