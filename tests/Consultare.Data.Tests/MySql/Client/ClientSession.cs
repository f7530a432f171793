using System.Data;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Consultare.Data.Tests.MySql.Client;

/// <summary>One session of the <c>mariadb</c> program, kept open: transactions and GET_LOCK live in it.</summary>
internal sealed partial class ClientSession : IDisposable
{
    private const string Marker = "end-of-answer";

    private readonly Process _process;

    public ClientSession(string socket, string database)
    {
        // Errors and answers on one stream, so that an error stands where it happened.
        var program = $"exec mariadb --no-defaults --socket='{socket}' --user=root --xml --unbuffered --force "
            + $"--default-character-set=utf8mb4 {database} 2>&1";
        _process = Process.Start(new ProcessStartInfo("sh", ["-c", program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
    }

    /// <summary>Runs one statement; its rows as texts, and how many rows it changed.</summary>
    public (DataTable Rows, int Changed) Run(string statement)
    {
        _process.StandardInput.Write(
            $"{statement.Trim().TrimEnd(';')};\nSELECT ROW_COUNT() AS changed;\nSELECT '{Marker}' AS marker;\n");
        _process.StandardInput.Flush();
        var answer = ReadAnswer();
        if (Failure().Match(answer) is { Success: true } failure)
        {
            throw new ClientException(failure.Groups["text"].Value, failure.Groups["state"].Value);
        }

        var results = ResultSet().Matches(answer).Select(match => XElement.Parse(match.Value)).ToList();
        return (ToTable(results.Count > 1 ? results[0] : null), (int)results[^1].Element("row")!.Element("field")!);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static DataTable ToTable(XElement? result)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var row in result?.Elements("row") ?? [])
        {
            var fields = row.Elements("field").ToList();
            while (table.Columns.Count < fields.Count)
            {
                table.Columns.Add($"column{table.Columns.Count}", typeof(string));
            }

            table.Rows.Add([.. fields.Select(field => field.Attributes().Any(IsNull) ? null : field.Value)]);
        }

        return table;
    }

    private static bool IsNull(XAttribute attribute) => attribute.Name.LocalName == "nil";

    private string ReadAnswer()
    {
        var answer = new StringBuilder();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains($">{Marker}<", StringComparison.Ordinal))
            {
                // What follows the marker's field: the ends of its row and of its set.
                while (_process.StandardOutput.ReadLine() is { } rest && !rest.Contains("</resultset>", StringComparison.Ordinal))
                {
                }

                var text = answer.ToString();
                return text[..text.LastIndexOf("<resultset", StringComparison.Ordinal)];
            }

            answer.Append(line).Append('\n');
        }

        throw new ClientException($"The session ended: {answer}", "08006");
    }

    [GeneratedRegex(@"^ERROR \d+ \((?<state>\w+)\)[^:]*: (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Failure();

    [GeneratedRegex("<resultset.*?</resultset>", RegexOptions.Singleline)]
    private static partial Regex ResultSet();
}
