package vn.chosach.house.planted.shop;

class StockPen {}
