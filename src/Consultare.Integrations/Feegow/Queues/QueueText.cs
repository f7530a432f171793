using System.Text;
using Consultare.Integrations.Text;

namespace Consultare.Integrations.Feegow.Queues;

/// <summary>Texts of a queue as they are kept.</summary>
internal static class QueueText
{
    /// <summary>Repaired, composed, without control characters, white space made single spaces.</summary>
    public static string Clean(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in NameKey.Composed(Mojibake.Repair(text)))
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
