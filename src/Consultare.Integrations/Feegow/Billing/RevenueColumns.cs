using System.Security.Cryptography;
using System.Text;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>
/// Where each known column stands, by its normalised, accent-free name (hub-integrations 0.4, 7.3): order, accents and
/// case may change.
/// </summary>
internal sealed class RevenueColumns
{
    public const string PaidOn = "data_do_pagamento";
    public const string Paid = "total_pago";
    public const string Unit = "unidade";
    public const string Group = "grupo";
    public const string Procedure = "procedimento";
    public const string AccountUser = "usuario_da_conta";

    private const int LayoutLength = 8;

    private static readonly string[] Required = [PaidOn, Paid, Unit, Group, Procedure];

    private static readonly string[] Optional =
    [
        "data_de_referencia", "data_removida", "forma_de_pagamento", "tipo", "desconto", "acrescimo", "valor_produzido",
        "total_bruto", "paciente", "usuario_que_agendou", "tipo_do_procedimento", "prontuario",
    ];

    private static readonly HashSet<string> Known = [.. Required, .. Optional, AccountUser];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public RevenueColumns(IReadOnlyList<string> headings)
    {
        for (var place = 0; place < headings.Count; place++)
        {
            _places.TryAdd(KeyOf(headings[place]), place);
        }

        var text = string.Join('|', headings.Select(KeyOf));
        Layout = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..LayoutLength];
    }

    /// <summary>Short hash of the normalised headings in order.</summary>
    public string Layout { get; }

    public IReadOnlyList<string> MissingRequired => [.. Required.Where(name => !Has(name))];

    public IReadOnlyList<string> MissingOptional => [.. Optional.Where(name => !Has(name))];

    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>The cell of a column, trimmed; empty where the row or the table has none.</summary>
    public string Text(string[] row, string name) =>
        _places.TryGetValue(name, out var place) && place < row.Length ? row[place] : "";

    public static int CountKnown(IEnumerable<string> headings) =>
        headings.Select(KeyOf).Distinct(StringComparer.Ordinal).Count(Known.Contains);

    // lower-case, trim, spaces and slashes to _, every other punctuation dropped, accents not compared.
    internal static string KeyOf(string heading)
    {
        var key = new StringBuilder(heading.Length);
        foreach (var letter in NameKey.Of(heading))
        {
            if (char.IsLetterOrDigit(letter) || letter == '_')
            {
                key.Append(letter);
            }
            else if (letter is ' ' or '/')
            {
                key.Append('_');
            }
        }

        return key.ToString();
    }
}
