package vn.chosach.cases.acts;

import org.springframework.stereotype.Component;

/** The three ways in which a case is decided. */
@Component
record DecisionDeeds(RulingDeeds rulings, CriminalDeeds criminal, ClosingDeeds closing) {}
