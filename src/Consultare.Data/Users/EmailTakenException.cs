namespace Consultare.Data.Users;

/// <summary>Another user has this e-mail, ignoring case (F31).</summary>
public sealed class EmailTakenException : Exception
{
    /// <summary>Does not repeat the address: messages reach logs.</summary>
    public EmailTakenException(Exception? innerException = null)
        : base("Another user already has this e-mail.", innerException)
    {
    }
}
