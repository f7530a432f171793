namespace Consultare.Data.Dialects;

/// <summary>Reais to stored amounts and back: the only place where cents exist (hub-domain 2, F7).</summary>
internal static class Money
{
    private const decimal Limit = 999_999_999_999.99m;

    /// <summary>Whole cents; what is finer than a cent is rounded half away from zero, as DECIMAL(14,2) does.</summary>
    public static long ToCents(decimal reais) => (long)(Checked(reais) * 100);

    public static decimal FromCents(long cents) => cents / 100m;

    public static decimal Checked(decimal reais)
    {
        var rounded = Math.Round(reais, 2, MidpointRounding.AwayFromZero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(rounded), Limit, nameof(reais));
        return rounded;
    }
}
