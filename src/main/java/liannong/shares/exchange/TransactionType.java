package liannong.shares.exchange;

import liannong.shares.MovementKind;

/** What a movement is in the words of the Open Cap Format; what it has no word for has one of our own. */
enum TransactionType {
    TX_STOCK_ISSUANCE,
    TX_STOCK_TRANSFER,
    TX_STOCK_CONVERSION,
    TX_STOCK_REPURCHASE,
    TX_STOCK_CANCELLATION,
    TX_STOCK_RETRACTION,
    /** 认缴: nothing is issued by a promise. */
    TX_LN_SUBSCRIPTION;

    /** What comes to somebody is issued to him; what goes is called by why it goes. */
    static TransactionType of(MovementKind kind, long amountFen, long areaHundredths) {
        return switch (kind) {
            case SUBSCRIPTION -> TX_LN_SUBSCRIPTION;
            case REVERSAL -> TX_STOCK_RETRACTION;
            default -> amountFen > 0 || (amountFen == 0 && areaHundredths > 0) ? TX_STOCK_ISSUANCE : going(kind);
        };
    }

    private static TransactionType going(MovementKind kind) {
        return switch (kind) {
            case TRANSFER, INHERITANCE -> TX_STOCK_TRANSFER;
            case CONVERSION -> TX_STOCK_CONVERSION;
            case REDEMPTION -> TX_STOCK_REPURCHASE;
            default -> TX_STOCK_CANCELLATION;
        };
    }

    /** Whether what goes is found again with somebody, or in another class. */
    boolean results() {
        return this == TX_STOCK_TRANSFER || this == TX_STOCK_CONVERSION;
    }

    /** Whether it says how much: a retraction and a promise do not. */
    boolean counts() {
        return this != TX_STOCK_RETRACTION && this != TX_LN_SUBSCRIPTION;
    }

    /** Whether it says why, by the title of its document. */
    boolean reasons() {
        return this == TX_STOCK_CANCELLATION || this == TX_STOCK_RETRACTION;
    }
}
