using System.Text;

namespace Consultare.Testing;

/// <summary>A mail as it came over the wire.</summary>
public sealed record SmtpMail(string From, IReadOnlyList<string> To, string Raw)
{
    /// <summary>The subject, decoded.</summary>
    public string Subject
    {
        get
        {
            var lines = Raw[(Raw.IndexOf("Subject:", StringComparison.Ordinal) + 8)..].Split('\n');
            var folded = lines.Take(1).Concat(lines.Skip(1).TakeWhile(line => line.StartsWith(' ')));
            return string.Concat(folded.Select(line => Word(line.Trim())));
        }
    }

    /// <summary>The text, decoded.</summary>
    public string Text
    {
        get
        {
            var body = Raw[(Raw.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
            return Raw.Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)))
                : Quoted(body);
        }
    }

    // =?utf-8?B?…?= or =?utf-8?Q?…?=
    private static string Word(string word)
    {
        var parts = word.Split('?');
        if (parts.Length < 5)
        {
            return word;
        }

        return parts[2] is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[3]))
            : Quoted(parts[3].Replace('_', ' '));
    }

    private static string Quoted(string text)
    {
        var joined = text.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var at = 0; at < joined.Length; at++)
        {
            if (joined[at] == '=' && at + 2 < joined.Length)
            {
                bytes.Add(Convert.ToByte(joined.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
            {
                bytes.Add((byte)joined[at]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
