package vn.chosach.exchange.partners;

import java.util.UUID;

/** What an officer does with a partner. */
public sealed interface PartnerAct {

  /** What happens. */
  PartnerEvent event();

  /** The second person agrees. */
  record ConfirmPartner() implements PartnerAct {
    @Override
    public PartnerEvent event() {
      return PartnerEvent.CONFIRM;
    }
  }

  /** The second person does not; words are needed. */
  record RefusePartner(String words) implements PartnerAct {
    @Override
    public PartnerEvent event() {
      return PartnerEvent.REFUSE;
    }
  }

  /** A key is withdrawn and opens nothing from now on; words are needed. */
  record EndKey(UUID key, String words) implements PartnerAct {
    @Override
    public PartnerEvent event() {
      return PartnerEvent.END_KEY;
    }
  }

  /** Something is done with one of its addresses. */
  record OnHook(PartnerEvent event, UUID hook) implements PartnerAct {}

  /** The partner and all its keys and addresses end; words are needed. */
  record EndPartner(String words) implements PartnerAct {
    @Override
    public PartnerEvent event() {
      return PartnerEvent.END;
    }
  }
}
