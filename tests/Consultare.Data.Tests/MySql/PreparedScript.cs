using System.Globalization;
using System.Text.RegularExpressions;
using Consultare.Data.Dialects;

namespace Consultare.Data.Tests.MySql;

/// <summary>A statement as a script of PREPARE and EXECUTE, so that values travel as parameters like the driver's.</summary>
internal static partial class PreparedScript
{
    /// <summary>Only prepares it.</summary>
    public static string Prepare(SqlStatement statement) =>
        $"PREPARE statement FROM '{Escape(ToPositional(statement, null, out _))}';";

    /// <summary>Runs it with the values of an anonymous object.</summary>
    public static string Execute(SqlStatement statement, object? arguments = null)
    {
        var values = arguments?.GetType().GetProperties()
            .ToDictionary(property => property.Name, property => property.GetValue(arguments)) ?? [];
        var text = ToPositional(statement, values, out var positions);
        var settings = positions.Select((value, index) => $"SET @p{index} = {Literal(value)};\n");
        var use = positions.Count == 0
            ? ""
            : " USING " + string.Join(", ", positions.Select((_, index) => $"@p{index}"));
        return $"{string.Concat(settings)}PREPARE statement FROM '{Escape(text)}';\nEXECUTE statement{use};\n";
    }

    private static string ToPositional(
        SqlStatement statement, Dictionary<string, object?>? values, out List<object?> positions)
    {
        var found = new List<object?>();
        var text = Parameter().Replace(statement.MySql!, match =>
        {
            var value = values?[match.Groups["name"].Value];
            if (!match.Groups["list"].Success)
            {
                found.Add(value);
                return "?";
            }

            object?[] items = value is System.Collections.IEnumerable list ? [.. list.Cast<object?>()] : [value];
            found.AddRange(items);
            return $"IN ({string.Join(", ", items.Select(_ => "?"))})";
        });
        positions = found;
        return text;
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{Escape(text)}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No literal for {value.GetType()}.", nameof(value)),
    };

    [GeneratedRegex(@"(?<list>IN )?(?<!@)@(?<name>[A-Za-z]\w*)")]
    private static partial Regex Parameter();
}
