using System.Globalization;

namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>Writes cents in one of the styles of sandbox 3.6.</summary>
internal static class ValueText
{
    private static readonly NumberFormatInfo Brazilian =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    public static string Write(int cents, ValueStyle style)
    {
        var reais = cents / 100m;
        var brazilian = reais.ToString("N2", Brazilian);
        return style switch
        {
            ValueStyle.ReaisNoBreak => $"R$\u00A0{brazilian}",
            ValueStyle.Bare => brazilian,
            ValueStyle.Point => reais.ToString("0.00", CultureInfo.InvariantCulture),
            ValueStyle.Empty or ValueStyle.Number => "",
            ValueStyle.Negative => $"-{brazilian}",
            ValueStyle.NegativeTypographic => $"\u2212{brazilian}",
            ValueStyle.Parentheses => $"({brazilian})",
            ValueStyle.Unreadable => "a combinar",
            _ => $"R$ {brazilian}",
        };
    }

    /// <summary>What a reader of the text should come to, in reais (integrations 0.4).</summary>
    public static decimal Meaning(int cents, ValueStyle style) => style switch
    {
        ValueStyle.Empty => 0,
        ValueStyle.Negative or ValueStyle.NegativeTypographic or ValueStyle.Parentheses => cents / -100m,
        _ => cents / 100m,
    };
}
