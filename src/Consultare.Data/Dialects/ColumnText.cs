namespace Consultare.Data.Dialects;

/// <summary>Cuts texts from outside to what a column holds, alike on both databases.</summary>
internal static class ColumnText
{
    /// <summary>The width of names and keys: VARCHAR(191).</summary>
    public const int NameLength = 191;

    /// <summary>The width of messages and details, well below what TEXT holds.</summary>
    public const int MessageLength = 4000;

    public static string Clip(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end];
    }

    public static string Name(string text) => Clip(text, NameLength);

    public static string Message(string text) => Clip(text, MessageLength);
}
