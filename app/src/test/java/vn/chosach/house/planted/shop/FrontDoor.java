package vn.chosach.house.planted.shop;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** A door that speaks like a table editor. */
@Service
@Profile("planted")
public class FrontDoor {

  public void createOrder() {}

  public void accept() {}
}
