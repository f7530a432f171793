using Consultare.Web.Access;

namespace Consultare.Web.Hosting;

/// <summary>Tells whoever started the hub where it is and, once only, how to sign in.</summary>
internal static class HubGreeting
{
    /// <summary>Writes the lines.</summary>
    public static void Write(TextWriter output, ICollection<string> addresses, FirstSignIn? firstSignIn)
    {
        output.WriteLine($"Hub Consultare: {string.Join(", ", addresses)}");
        if (firstSignIn is { } made)
        {
            output.WriteLine($"Primeiro acesso: {made.Email}  senha: {made.Password}  (mostrada só desta vez)");
        }
    }
}
