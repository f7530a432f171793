namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>How an appointment's value is written (sandbox 3.6).</summary>
internal enum ValueStyle
{
    /// <summary>Chosen per record.</summary>
    Mixed,

    /// <summary><c>R$ 1.180,00</c></summary>
    Reais,

    /// <summary><c>R$</c>, a no-break space, <c>1.180,00</c></summary>
    ReaisNoBreak,

    /// <summary><c>1.180,00</c></summary>
    Bare,

    /// <summary><c>1180.00</c></summary>
    Point,

    /// <summary>An empty text, read as nothing to pay.</summary>
    Empty,

    /// <summary>A JSON number in the field <c>valor</c>, the other one empty.</summary>
    Number,

    /// <summary><c>-1.180,00</c></summary>
    Negative,

    /// <summary>The same with U+2212 for the minus.</summary>
    NegativeTypographic,

    /// <summary><c>(1.180,00)</c></summary>
    Parentheses,

    /// <summary>A text no rule can read.</summary>
    Unreadable,
}
