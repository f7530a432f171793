using System.Globalization;

namespace Consultare.Sandbox.Revenue;

/// <summary>Amounts as the report may write them (sandbox 3.6).</summary>
internal static class RevenueMoney
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    public static string Text(long cents, string style)
    {
        var plain = Math.Abs(cents / 100m).ToString("N2", Portuguese);
        var sign = cents < 0 ? "-" : "";
        return style switch
        {
            "currency" => $"{sign}R$ {plain}",
            "nbsp" => $"{sign}R$\u00A0{plain}",
            "unicodeMinus" => cents < 0 ? $"\u2212{plain}" : plain,
            "parentheses" => cents < 0 ? $"({plain})" : plain,
            _ => $"{sign}{plain}",
        };
    }
}
